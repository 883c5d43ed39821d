<?xml version="1.0" encoding="UTF-8"?>
<!--
names: people, the organisation, acts and orders as words, in the case that
the sentence asks for. All of these give plain text.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">
  <xsl:include href="audience.xsl"/>

  <!-- ===== People ===== -->

  <!--
    A person's name. $form is d:NameForm, $case is d:Case. Nobody is named in
    a copy for the public who may not be.
  -->
  <xsl:template name="person-name">
    <xsl:param name="person"/>
    <xsl:param name="form" select="$text-name-form"/>
    <xsl:param name="case" select="'nom'"/>
    <xsl:choose>
      <xsl:when test="$audience = 'public' and $person
          and not($person/@id = $nameable/@id)">
        <xsl:call-template name="person-unnamed">
          <xsl:with-param name="person" select="$person"/>
          <xsl:with-param name="case" select="$case"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="person-own-name">
          <xsl:with-param name="person" select="$person"/>
          <xsl:with-param name="form" select="$form"/>
          <xsl:with-param name="case" select="$case"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «обучающийся», «участник»: who may not be named in public. -->
  <xsl:template name="person-unnamed">
    <xsl:param name="person"/>
    <xsl:param name="case" select="'nom'"/>
    <xsl:call-template name="word-in-case">
      <xsl:with-param name="word" select="concat(substring('обучающийся',
          1, 99 * boolean($person/d:class-or-group)),
          substring('участник', 1, 99 * not($person/d:class-or-group)))"/>
      <xsl:with-param name="case" select="$case"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="person-own-name">
    <xsl:param name="person"/>
    <xsl:param name="form" select="$text-name-form"/>
    <xsl:param name="case" select="'nom'"/>
    <xsl:variable name="surname">
      <xsl:call-template name="in-case">
        <xsl:with-param name="node" select="$person/d:surname"/>
        <xsl:with-param name="case" select="$case"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="given" select="string($person/d:given-name)"/>
    <xsl:if test="$person">
      <xsl:call-template name="name-check">
        <xsl:with-param name="person" select="$person"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="not($person)"/>
      <xsl:when test="$form = 'full' and $person/d:name-form
          and not($audience = 'public'
          and $person/@id = $no-patronymic/@id)">
        <xsl:call-template name="in-case">
          <xsl:with-param name="node" select="$person/d:name-form"/>
          <xsl:with-param name="case" select="$case"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$form = 'full' or $form = 'given-surname'">
        <xsl:call-template name="person-full-name">
          <xsl:with-param name="person" select="$person"/>
          <xsl:with-param name="surname" select="$surname"/>
          <xsl:with-param name="form" select="$form"/>
          <xsl:with-param name="case" select="$case"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$form = 'surname'">
        <xsl:value-of select="$surname"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="person-initials">
          <xsl:with-param name="person" select="$person"/>
          <xsl:with-param name="surname" select="$surname"/>
          <xsl:with-param name="form" select="$form"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «Иванова А.П.» or «А.П. Иванова». -->
  <xsl:template name="person-initials">
    <xsl:param name="person"/>
    <xsl:param name="surname"/>
    <xsl:param name="form"/>
    <xsl:variable name="given">
      <xsl:call-template name="nominative">
        <xsl:with-param name="node" select="$person/d:given-name"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="patronymic">
      <xsl:call-template name="nominative">
        <xsl:with-param name="node" select="$person/d:patronymic[not($audience
            = 'public' and ../@id = $no-patronymic/@id)]"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="side">
      <xsl:choose>
        <xsl:when test="$form = 'initials-before'">before</xsl:when>
        <xsl:otherwise>after</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:value-of select="p:initials(string($surname), string($given),
        string($patronymic), string($side))"/>
  </xsl:template>

  <!-- «Иванова Анна Петровна», «Анна Иванова». -->
  <xsl:template name="person-full-name">
    <xsl:param name="person"/>
    <xsl:param name="surname"/>
    <xsl:param name="form"/>
    <xsl:param name="case"/>
    <xsl:variable name="given">
      <xsl:call-template name="in-case">
        <xsl:with-param name="node" select="$person/d:given-name"/>
        <xsl:with-param name="case" select="$case"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="patronymic">
      <xsl:call-template name="in-case">
        <xsl:with-param name="node" select="$person/d:patronymic[not($audience
            = 'public' and ../@id = $no-patronymic/@id)]"/>
        <xsl:with-param name="case" select="$case"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$form = 'given-surname'">
        <xsl:value-of select="normalize-space(
            concat($given, ' ', $surname))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="normalize-space(
            concat($surname, ' ', $given, ' ', $patronymic))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A person's main position. -->
  <xsl:template name="person-position">
    <xsl:param name="person"/>
    <xsl:param name="case" select="'nom'"/>
    <xsl:call-template name="in-case">
      <xsl:with-param name="node" select="$person/d:position[1]"/>
      <xsl:with-param name="case" select="$case"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A name that is empty, or has letters of two alphabets (rule 12.7). -->
  <xsl:template name="name-check">
    <xsl:param name="person"/>
    <xsl:for-each select="$person/d:surname | $person/d:given-name
        | $person/d:patronymic">
      <xsl:variable name="text"
          select="p:lower(normalize-space(text()[normalize-space(.) != '']))"/>
      <xsl:if test="$text = ''">
        <xsl:value-of select="p:error(., concat('у человека «',
            $person/@id, '» ', $words/part[@name
            = local-name(current())]))"/>
      </xsl:if>
      <xsl:if test="translate($text, 'abcdefghijklmnopqrstuvwxyz', '')
          != $text and translate($text,
          'абвгдеёжзийклмнопрстуфхцчшщъыьэюя', '') != $text">
        <xsl:value-of select="p:warn(., concat('«', normalize-space(
            text()), '»: русские и латинские буквы вместе'))"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Name with post or class: «Ивановой А.П., заместителю директора». -->
  <xsl:template name="person-with">
    <xsl:param name="person"/>
    <xsl:param name="form" select="$text-name-form"/>
    <xsl:param name="case" select="'nom'"/>
    <xsl:param name="position" select="true()"/>
    <xsl:param name="class" select="false()"/>
    <xsl:call-template name="person-name">
      <xsl:with-param name="person" select="$person"/>
      <xsl:with-param name="form" select="$form"/>
      <xsl:with-param name="case" select="$case"/>
    </xsl:call-template>
    <!-- outsiders in public: the post only of who agreed to that -->
    <xsl:variable name="posted" select="$person[not($audience = 'public')
        or @id = $staff/@id or @id = $nameable/@id
        and not(@id = $no-class/@id)]"/>
    <xsl:if test="$position and $posted/d:position">
      <xsl:text>, </xsl:text>
      <xsl:call-template name="person-position">
        <xsl:with-param name="person" select="$person"/>
        <xsl:with-param name="case" select="$case"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$class and $person/d:class-or-group
        and not($audience = 'public' and $person/@id = $no-class/@id)">
      <xsl:text>, </xsl:text>
      <xsl:call-template name="person-class">
        <xsl:with-param name="person" select="$person"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- «7 «Б» класс»; a group's own words stay as they are. -->
  <xsl:template name="person-class">
    <xsl:param name="person"/>
    <xsl:variable name="typed" select="string($person/d:class-or-group)"/>
    <!-- in public only the year: a letter points at the child -->
    <xsl:variable name="letterless" select="translate($typed,
        translate($typed, '0123456789', ''), '')"/>
    <xsl:variable name="class" select="concat(
        substring($letterless, 1, 99 * ($audience = 'public')),
        substring($typed, 1, 99 * not($audience = 'public')))"/>
    <xsl:value-of select="$class"/>
    <xsl:if test="$class != '' and translate(substring($class, 1, 1), '123456789', '') = ''
        and string-length($class) &lt; 8 and not(contains($class, 'класс'))
        and not(contains($class, 'групп'))">
      <xsl:text>&#160;класс</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- What a heading calls it: a college has only groups («гр. ЭМ-41»). -->
  <xsl:template name="class-word">
    <xsl:variable name="typed"
        select="$dossier/d:people/d:person/d:class-or-group"/>
    <xsl:choose>
      <xsl:when test="$typed and not($typed[contains(., 'класс')
          or translate(substring(., 1, 1), '123456789', '') = ''])"
          >группа</xsl:when>
      <xsl:otherwise>класс</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- m or f; a man where nothing tells. -->
  <xsl:template name="person-gender">
    <xsl:param name="person"/>
    <xsl:variable name="gender">
      <xsl:call-template name="known-gender">
        <xsl:with-param name="person" select="$person"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="string($gender)">
        <xsl:value-of select="$gender"/>
      </xsl:when>
      <xsl:otherwise>m</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A role's name. -->
  <xsl:template name="role-name">
    <xsl:param name="role"/>
    <xsl:variable name="word" select="$words/role[@name = $role]"/>
    <xsl:variable name="holders" select="count(key('person-of-role', $role))"/>
    <xsl:choose>
      <xsl:when test="not($word)"><xsl:value-of select="$role"/></xsl:when>
      <xsl:when test="$holders &gt; 1">
        <xsl:value-of select="$word/@many"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$word"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!--
    d:Responsible as text: its words; else the person; else the role - its
    people when a form of names is asked for, otherwise the role's name.
  -->
  <xsl:template name="responsible">
    <xsl:param name="node" select="."/>
    <xsl:param name="case" select="'nom'"/>
    <xsl:param name="position" select="false()"/>
    <xsl:param name="class" select="false()"/>
    <xsl:variable name="own">
      <xsl:call-template name="nominative">
        <xsl:with-param name="node" select="$node"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="form">
      <xsl:choose>
        <xsl:when test="$node/@form">
          <xsl:value-of select="$node/@form"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$text-name-form"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="with" select="$node/@with-position = 'true'
        or $node/@with-position = '1'
        or ($position and not($node/@with-position))"/>
    <xsl:choose>
      <xsl:when test="string($own)">
        <xsl:call-template name="in-case">
          <xsl:with-param name="node" select="$node"/>
          <xsl:with-param name="case" select="$case"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$node/@person">
        <xsl:call-template name="person-with">
          <xsl:with-param name="person" select="key('person', $node/@person)"/>
          <xsl:with-param name="form" select="string($form)"/>
          <xsl:with-param name="case" select="$case"/>
          <xsl:with-param name="position" select="$with"/>
          <xsl:with-param name="class" select="$class"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$node/@role and ($node/@form or $with)">
        <xsl:for-each select="key('person-of-role', $node/@role)">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:call-template name="person-with">
            <xsl:with-param name="person" select="."/>
            <xsl:with-param name="form" select="string($form)"/>
            <xsl:with-param name="case" select="$case"/>
            <xsl:with-param name="position" select="$with"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="$node/@role">
        <xsl:call-template name="role-name">
          <xsl:with-param name="role" select="string($node/@role)"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- ===== Organisations ===== -->

  <!-- The organisation's name, or a partner's. $form is d:OrgForm. -->
  <xsl:template name="organisation-name">
    <xsl:param name="of" select="$organisation"/>
    <xsl:param name="form" select="'short'"/>
    <xsl:param name="case" select="'nom'"/>
    <xsl:if test="$form != 'short' or not($of/d:short-name)">
      <xsl:call-template name="in-case">
        <xsl:with-param name="node" select="$of/d:full-name"/>
        <xsl:with-param name="case" select="$case"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$form = 'full-short' and $of/d:short-name">
      <xsl:text> (</xsl:text>
      <xsl:value-of select="normalize-space($of/d:short-name/text())"/>
      <xsl:text>)</xsl:text>
    </xsl:if>
    <xsl:if test="$form = 'short' and $of/d:short-name">
      <xsl:call-template name="short-name">
        <xsl:with-param name="node" select="$of/d:short-name"/>
        <xsl:with-param name="case" select="$case"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- An abbreviation does not decline unless its forms are written. -->
  <xsl:template name="short-name">
    <xsl:param name="node"/>
    <xsl:param name="case"/>
    <xsl:choose>
      <xsl:when test="$node/d:case[@name = $case]">
        <xsl:value-of
            select="normalize-space($node/d:case[@name = $case])"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="nominative">
          <xsl:with-param name="node" select="$node"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ===== Acts and orders ===== -->

  <!-- An act of the list. $form is d:ActForm. -->
  <xsl:template name="act-name">
    <xsl:param name="act"/>
    <xsl:param name="case" select="'nom'"/>
    <xsl:param name="form" select="'full'"/>
    <xsl:choose>
      <!-- The schema sees to it in a whole dossier. -->
      <xsl:when test="not($act)">
        <xsl:value-of select="p:error(., 'акта, который назван здесь, нет')"/>
      </xsl:when>
      <xsl:when test="$act/d:cite">
        <xsl:call-template name="in-case">
          <xsl:with-param name="node" select="$act/d:cite"/>
          <xsl:with-param name="case" select="$case"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="$act/d:part">
          <xsl:call-template name="in-case">
            <xsl:with-param name="node" select="$act/d:part"/>
            <xsl:with-param name="case" select="$case"/>
          </xsl:call-template>
          <xsl:text> </xsl:text>
        </xsl:if>
        <xsl:call-template name="act-parts">
          <xsl:with-param name="act" select="$act"/>
          <xsl:with-param name="case">
            <xsl:choose>
              <xsl:when test="$act/d:part">gen</xsl:when>
              <xsl:otherwise><xsl:value-of select="$case"/></xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="form" select="$form"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Kind, issuer, date, numbers, title. -->
  <xsl:template name="act-parts">
    <xsl:param name="act"/>
    <xsl:param name="case"/>
    <xsl:param name="form"/>
    <xsl:call-template name="in-case">
      <xsl:with-param name="node" select="$act/d:kind"/>
      <xsl:with-param name="case" select="string($case)"/>
    </xsl:call-template>
    <xsl:if test="$act/d:issuer and $form != 'short'">
      <xsl:text> </xsl:text>
      <xsl:value-of select="normalize-space($act/d:issuer)"/>
    </xsl:if>
    <xsl:if test="$act/d:date">
      <xsl:text> от </xsl:text>
      <xsl:call-template name="doc-date-text">
        <xsl:with-param name="date" select="$act/d:date"/>
        <xsl:with-param name="form">
          <!-- A quoted day is for requisites of one's own only. -->
          <xsl:choose>
            <xsl:when test="$date-form = 'quoted'">words</xsl:when>
            <xsl:otherwise><xsl:value-of select="$date-form"/></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$act/d:number">
      <xsl:if test="position() &gt; 1">,</xsl:if>
      <xsl:text> </xsl:text>
      <xsl:call-template name="doc-number-text">
        <xsl:with-param name="number" select="."/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="$act/d:title and $form = 'full'">
      <xsl:text> «</xsl:text>
      <xsl:value-of select="normalize-space($act/d:title)"/>
      <xsl:text>»</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- The kind of an order: «приказ», in a case. -->
  <xsl:template name="order-kind">
    <xsl:param name="order"/>
    <xsl:param name="case" select="'nom'"/>
    <xsl:choose>
      <xsl:when test="$order/d:kind">
        <xsl:variable name="lower">
          <xsl:call-template name="in-case">
            <xsl:with-param name="node" select="$order/d:kind"/>
            <xsl:with-param name="case" select="$case"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:value-of select="p:lower(string($lower))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="word-in-case">
          <xsl:with-param name="word" select="'приказ'"/>
          <xsl:with-param name="case" select="$case"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «от 01.09.2026 № 87-од». -->
  <xsl:template name="order-date-number">
    <xsl:param name="order"/>
    <xsl:if test="$order/d:date[not(@blank = 'true') or node()]">
      <xsl:text>от </xsl:text>
      <xsl:call-template name="doc-date-text">
        <xsl:with-param name="date" select="$order/d:date"/>
      </xsl:call-template>
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:call-template name="doc-number-text">
      <xsl:with-param name="number" select="$order/d:number"/>
    </xsl:call-template>
  </xsl:template>

  <!-- «приказом от 01.09.2026 № 87-од», with the heading when asked. -->
  <xsl:template name="order-name">
    <xsl:param name="order"/>
    <xsl:param name="case" select="'nom'"/>
    <xsl:param name="heading" select="false()"/>
    <xsl:call-template name="order-kind">
      <xsl:with-param name="order" select="$order"/>
      <xsl:with-param name="case" select="$case"/>
    </xsl:call-template>
    <xsl:text> </xsl:text>
    <xsl:call-template name="order-date-number">
      <xsl:with-param name="order" select="$order"/>
    </xsl:call-template>
    <xsl:if test="$heading">
      <xsl:call-template name="order-heading-quoted">
        <xsl:with-param name="order" select="$order"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- « «Об утверждении …»». -->
  <xsl:template name="order-heading-quoted">
    <xsl:param name="order"/>
    <xsl:variable name="heading">
      <xsl:call-template name="order-heading-text">
        <xsl:with-param name="order" select="$order"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:if test="string($heading)">
      <xsl:text> «</xsl:text>
      <xsl:value-of select="$heading"/>
      <xsl:text>»</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- An order's heading as one line of text, «О»/«Об» put when missing. -->
  <xsl:template name="order-heading-text">
    <xsl:param name="order"/>
    <xsl:variable name="typed">
      <xsl:apply-templates mode="plain" select="$order/d:heading/node()
          | $words/order-heading[@code = $order/@code]
              [not($order/d:heading)]/node()"/>
    </xsl:variable>
    <xsl:variable name="flat" select="normalize-space($typed)"/>
    <xsl:variable name="text">
      <xsl:choose>
        <xsl:when test="substring($flat, string-length($flat)) = '.'">
          <xsl:value-of
              select="substring($flat, 1, string-length($flat) - 1)"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$flat"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="not(string($text))"/>
      <xsl:when test="p:lower(substring($text, 1, 1))
          = substring($text, 1, 1)">
        <xsl:value-of select="p:o(string($text))"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A filled paper of this kind is never made for the public. -->
  <xsl:template name="never-public">
    <xsl:param name="what"/>
    <xsl:if test="$audience = 'public'">
      <xsl:value-of select="p:error(p:subject(), concat($what,
          ': здесь персональные данные, для сайта такой документ не делают'))"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
