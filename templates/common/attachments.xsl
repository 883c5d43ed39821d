<?xml version="1.0" encoding="UTF-8"?>
<!--
attachments: each on new pages, with the mark at the upper right. Number,
date and organisation of the mark are those of the order; what the data says
otherwise wins.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <!-- All attachments of the current order or document, and theirs. -->
  <xsl:template name="attachments">
    <xsl:for-each select="d:attachments/d:attachment">
      <xsl:call-template name="attachment"/>
      <xsl:for-each select="d:regulation | d:document | d:contest
          | key('document', d:insert[@what = 'document']/@document)">
        <xsl:call-template name="attachments"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- One attachment as a part of the document. -->
  <xsl:template name="attachment">
    <xsl:call-template name="page-part">
      <xsl:with-param name="orientation">
        <xsl:call-template name="attachment-orientation"/>
      </xsl:with-param>
      <xsl:with-param name="number">
        <xsl:if test="$attachment-pages = 'restart'">1</xsl:if>
      </xsl:with-param>
      <xsl:with-param name="content">
        <fo:block id="attachment-{@id}"
            keep-with-next.within-page="always"/>
        <xsl:call-template name="attachment-mark"/>
        <xsl:variable name="gender">
          <xsl:call-template name="attachment-gender"/>
        </xsl:variable>
        <xsl:call-template name="stamps">
          <xsl:with-param name="gender" select="string($gender)"/>
        </xsl:call-template>
        <xsl:call-template name="attachment-heading"/>
        <xsl:variable name="shown">
          <xsl:call-template name="attachment-shown"/>
        </xsl:variable>
        <xsl:choose>
          <xsl:when test="string($shown)">
            <xsl:apply-templates select="*[not(self::d:heading
                and not(preceding-sibling::d:heading))]" mode="attached"/>
          </xsl:when>
          <xsl:otherwise>
            <fo:block xsl:use-attribute-sets="paragraph">
              <xsl:call-template name="say">
                <xsl:with-param name="text"
                    select="$words/say[@id = 'not-published']"/>
              </xsl:call-template>
            </fo:block>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="stamps">
          <xsl:with-param name="place" select="'end'"/>
          <xsl:with-param name="gender" select="string($gender)"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!--
    yes if the current attachment may be printed: for the public only those
    that are known to hold no lists of people, and the register of mentors,
    which leaves out who may not be named.
  -->
  <xsl:template name="attachment-shown">
    <xsl:variable name="register" select="d:insert[@what
        = 'mentors-register'][not(../*[not(self::d:name or self::d:mark
        or self::d:heading or self::d:insert[@what = 'mentors-register'])])]"/>
    <xsl:if test="not($audience = 'public') or $register
        or (@kind = 'regulation'
        or @kind = 'roadmap' or @kind = 'programme' or @kind = 'plan'
        or @kind = 'plan-form' or @kind = 'questionnaire' or @kind = 'memo'
        or @kind = 'recommendations' or @kind = 'report-form'
        or @kind = 'team' or d:regulation or d:document or d:roadmap
        or d:programme or d:plan-form or d:insert[@document or @roadmap])
        and not(d:insert/@what = 'plan' or d:insert/@what = 'pairs-table'
        or d:insert/@what = 'mentors-register'
        or d:insert/@what = 'mentees-register')">yes</xsl:if>
  </xsl:template>

  <!-- Typed; else the attachment's name, when no paper inside has a title. -->
  <xsl:template name="attachment-heading">
    <xsl:variable name="titled" select="d:regulation | d:document
        | d:contest | d:roadmap | d:programme | d:plan-form | d:insert[@document
        or @roadmap or @plan-form or @what = 'programme' or @what = 'roadmap'
        or @what = 'plan-form' or @what = 'plan' or @what = 'document'
        or @what = 'questionnaire' or @what = 'blank' and starts-with(@code,
        'P-')]"/>
    <xsl:if test="d:heading or not($titled)">
      <fo:block xsl:use-attribute-sets="heading" text-align="center"
          space-before="6pt" space-after="{$requisite-space}">
        <xsl:choose>
          <xsl:when test="d:heading">
            <xsl:apply-templates select="d:heading[1]/node()"
                mode="heading"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:variable name="name">
              <xsl:call-template name="nominative">
                <xsl:with-param name="node" select="d:name"/>
              </xsl:call-template>
            </xsl:variable>
            <xsl:call-template name="say">
              <xsl:with-param name="text"
                  select="p:capitalize(string($name))"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template match="d:name | d:mark | d:stamps" mode="attached"/>
  <xsl:template match="*" mode="attached" priority="-1">
    <xsl:apply-templates select="." mode="block"/>
  </xsl:template>

  <!-- As the data says, else turned for roadmaps and plan forms. -->
  <xsl:template name="attachment-orientation">
    <xsl:variable name="inner" select="d:roadmap | d:regulation | d:document
        | d:contest | d:programme | d:plan-form
        | key('roadmap', d:insert[@what = 'roadmap']/@roadmap)
        | key('document', d:insert[@what = 'document']/@document)"/>
    <xsl:choose>
      <xsl:when test="@orientation">
        <xsl:value-of select="@orientation"/>
      </xsl:when>
      <xsl:when test="d:insert/@orientation">
        <xsl:value-of select="d:insert/@orientation"/>
      </xsl:when>
      <xsl:when test="$inner/@orientation">
        <xsl:value-of select="$inner/@orientation"/>
      </xsl:when>
      <xsl:when test="d:roadmap or d:plan-form or d:insert
          [@what = 'roadmap' or @what = 'plan-form' or @what = 'plan'
          or @what = 'mentors-register' or @what = 'mentees-register'
          or @what = 'blank' and not(@code = 'P-7' or @code = 'B-4')]"
          >landscape</xsl:when>
      <xsl:otherwise>portrait</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «Утвердить план, положение»: a thing, and only -а changes. -->
  <xsl:template match="d:attachment/d:name" mode="declined">
    <xsl:param name="word"/>
    <xsl:param name="case"/>
    <xsl:variable name="gender">
      <xsl:for-each select="..">
        <xsl:call-template name="attachment-gender"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$case = 'acc' and $gender != 'f'">
        <xsl:value-of select="$word"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="word-in-case">
          <xsl:with-param name="word" select="$word"/>
          <xsl:with-param name="case" select="$case"/>
          <xsl:with-param name="node" select="."/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The gender of what is attached. -->
  <xsl:template name="attachment-gender">
    <xsl:variable name="kind" select="string(@kind)"/>
    <xsl:variable name="name">
      <xsl:call-template name="nominative">
        <xsl:with-param name="node" select="d:name"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@gender"><xsl:value-of select="@gender"/></xsl:when>
      <xsl:when test="d:name/@gender">
        <xsl:value-of select="d:name/@gender"/>
      </xsl:when>
      <!-- «План мероприятий» may be a roadmap, and is masculine. -->
      <xsl:when test="contains(p:lower(string($name)),
          $words/kind[@code = $kind])">
        <xsl:value-of select="$words/kind[@code = $kind]/@gender"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="p:gender(string($name))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ===== The mark ===== -->

  <xsl:template name="attachment-mark">
    <xsl:variable name="mark" select="d:mark"/>
    <xsl:variable name="owner" select="../.."/>
    <xsl:if test="not($mark/@none = 'true' or $mark/@none = '1')">
      <xsl:call-template name="right-block">
        <xsl:with-param name="content">
          <fo:block xsl:use-attribute-sets="requisite"
              font-size="{$requisite-size}">
            <xsl:if test="$mark/@align">
              <xsl:attribute name="text-align">
                <xsl:call-template name="align">
                  <xsl:with-param name="align" select="$mark/@align"/>
                </xsl:call-template>
              </xsl:attribute>
            </xsl:if>
            <xsl:choose>
              <xsl:when test="$mark/d:line">
                <xsl:for-each select="$mark/d:line">
                  <fo:block><xsl:apply-templates mode="inline"/></fo:block>
                </xsl:for-each>
              </xsl:when>
              <xsl:otherwise>
                <xsl:call-template name="mark-lines">
                  <xsl:with-param name="owner" select="$owner"/>
                </xsl:call-template>
              </xsl:otherwise>
            </xsl:choose>
            <xsl:call-template name="mark-approved">
              <xsl:with-param name="owner" select="$owner"/>
            </xsl:call-template>
          </fo:block>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- «Приложение № 1» / «к приказу МБОУ …» / «от … № …». -->
  <xsl:template name="mark-lines">
    <xsl:param name="owner"/>
    <xsl:variable name="mark" select="d:mark"/>
    <xsl:variable name="number">
      <xsl:call-template name="attachment-number">
        <xsl:with-param name="attachment" select="."/>
      </xsl:call-template>
    </xsl:variable>
    <fo:block>
      <xsl:choose>
        <xsl:when test="$mark/@lower-case = 'true'
            or $mark/@lower-case = '1'">
          <xsl:value-of select="$words/say[@id = 'attachment-lower']"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="$words/say[@id = 'attachment']"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="string($number)">
        <xsl:value-of select="concat('&#160;', $number)"/>
      </xsl:if>
    </fo:block>
    <xsl:choose>
      <xsl:when test="$owner/self::d:order">
        <xsl:call-template name="mark-order">
          <xsl:with-param name="order" select="$owner"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="mark-document">
          <xsl:with-param name="document" select="$owner"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The lines that name the order. -->
  <xsl:template name="mark-order">
    <xsl:param name="order"/>
    <xsl:variable name="mark" select="d:mark"/>
    <xsl:variable name="kind">
      <xsl:value-of select="concat($words/say[@id = 'to'], ' ')"/>
      <xsl:call-template name="order-kind">
        <xsl:with-param name="order" select="$order"/>
        <xsl:with-param name="case" select="'dat'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="mark-whose">
      <xsl:with-param name="kind" select="string($kind)"/>
      <xsl:with-param name="named" select="not($mark/@short-name = 'false'
          or $mark/@short-name = '0')"/>
    </xsl:call-template>
    <xsl:call-template name="mark-date-number">
      <xsl:with-param name="date" select="($mark/d:order-date
          | $order/d:date[not($mark/d:order-date)])[1]"/>
      <xsl:with-param name="number" select="($mark/d:order-number
          | $order/d:number[not($mark/d:order-number)])[1]"/>
    </xsl:call-template>
    <xsl:if test="$mark/@quote-title = 'true' or $mark/@quote-title = '1'">
      <fo:block>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:call-template name="order-heading-quoted">
              <xsl:with-param name="order" select="$order"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- «к приказу МБОУ …»; a long name gets a line of its own. -->
  <xsl:template name="mark-whose">
    <xsl:param name="kind"/>
    <xsl:param name="named" select="true()"/>
    <xsl:variable name="name">
      <xsl:if test="$named">
        <xsl:call-template name="organisation-name">
          <xsl:with-param name="form" select="'short'"/>
          <xsl:with-param name="case" select="'gen'"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <fo:block>
      <xsl:call-template name="say">
        <xsl:with-param name="text" select="$kind"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="string-length($kind) + string-length($name) &gt; 30">
          <fo:block/>
        </xsl:when>
        <xsl:otherwise><xsl:text> </xsl:text></xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="say">
        <xsl:with-param name="text" select="string($name)"/>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <!-- «от 01.09.2026 № 87-од»; room for what is not known yet. -->
  <xsl:template name="mark-date-number">
    <xsl:param name="date"/>
    <xsl:param name="number"/>
    <fo:block>
      <xsl:if test="$date">
        <xsl:text>от&#160;</xsl:text>
        <xsl:call-template name="doc-date">
          <xsl:with-param name="date" select="$date"/>
        </xsl:call-template>
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:call-template name="doc-number">
        <xsl:with-param name="number" select="$number"/>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <!-- «к Положению о …». -->
  <xsl:template name="mark-document">
    <xsl:param name="document"/>
    <fo:block>
      <xsl:call-template name="say">
        <xsl:with-param name="text">
          <xsl:value-of select="concat($words/say[@id = 'to'], ' ')"/>
          <xsl:call-template name="in-case">
            <xsl:with-param name="node" select="$document/d:kind"/>
            <xsl:with-param name="case" select="'dat'"/>
          </xsl:call-template>
          <xsl:text> </xsl:text>
          <xsl:variable name="title">
            <xsl:apply-templates select="$document/d:title/node()"
                mode="plain"/>
          </xsl:variable>
          <xsl:call-template name="without-stop">
            <xsl:with-param name="text">
              <xsl:call-template name="title-without-kind">
                <xsl:with-param name="title"
                    select="normalize-space($title)"/>
                <xsl:with-param name="kind" select="$document/d:kind"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <!-- «наставничества» of «Программа наставничества», whose kind is told. -->
  <xsl:template name="title-without-kind">
    <xsl:param name="title"/>
    <xsl:param name="kind"/>
    <xsl:variable name="word">
      <xsl:call-template name="nominative">
        <xsl:with-param name="node" select="$kind"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="string($word) and starts-with(p:lower($title),
          concat(p:lower(string($word)), ' '))">
        <xsl:value-of
            select="substring($title, string-length($word) + 2)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$title"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!--
    «УТВЕРЖДЕНО приказом … от … № …» when the order approves it: by the
    mark's word, else by the order's items; not again when the paper's own
    stamps say so.
  -->
  <xsl:template name="mark-approved">
    <xsl:param name="owner"/>
    <xsl:variable name="id" select="@id"/>
    <xsl:variable name="inner" select=". | d:roadmap | d:regulation
        | d:document | d:contest | d:programme
        | key('roadmap', d:insert[@what = 'roadmap']/@roadmap)
        | key('document', d:insert[@what = 'document']/@document)"/>
    <xsl:variable name="stamped"
        select="$inner/d:stamps/d:stamp[starts-with(@kind, 'approve')]"/>
    <xsl:variable name="said" select="string(d:mark/@approved)"/>
    <xsl:variable name="approved"
        select="$owner/d:items//d:approved[@attachment = $id]
        | $owner/d:items//d:item[@kind = 'approve']
            //d:attachment-ref[@ref = $id]"/>
    <xsl:if test="$owner/self::d:order and not($stamped)
        and (($said = '' and $approved and not(d:mark/d:line))
        or $said = 'true' or $said = '1')">
      <xsl:variable name="gender">
        <xsl:call-template name="attachment-gender"/>
      </xsl:variable>
      <fo:block space-before="{$requisite-space}">
        <xsl:value-of select="p:agree('УТВЕРЖДЕНО', string($gender))"/>
      </fo:block>
      <xsl:variable name="kind">
        <xsl:call-template name="order-kind">
          <xsl:with-param name="order" select="$owner"/>
          <xsl:with-param name="case" select="'ins'"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:call-template name="mark-whose">
        <xsl:with-param name="kind" select="string($kind)"/>
      </xsl:call-template>
      <xsl:call-template name="mark-date-number">
        <xsl:with-param name="date" select="(d:mark/d:order-date
            | $owner/d:date[not(current()/d:mark/d:order-date)])[1]"/>
        <xsl:with-param name="number" select="(d:mark/d:order-number
            | $owner/d:number[not(current()/d:mark/d:order-number)])[1]"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Bookmarks of the attachments. -->
  <xsl:template name="attachment-bookmarks">
    <xsl:for-each select="d:attachments/d:attachment">
      <xsl:variable name="number">
        <xsl:call-template name="attachment-number">
          <xsl:with-param name="attachment" select="."/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:call-template name="bookmark">
        <xsl:with-param name="to" select="concat('attachment-', @id)"/>
        <xsl:with-param name="title">
          <xsl:value-of select="normalize-space(concat(
              $words/say[@id = 'attachment'], ' ', $number))"/>
          <xsl:text>. </xsl:text>
          <xsl:variable name="name">
            <xsl:call-template name="nominative">
              <xsl:with-param name="node" select="d:name"/>
            </xsl:call-template>
          </xsl:variable>
          <xsl:value-of select="p:capitalize(string($name))"/>
        </xsl:with-param>
        <xsl:with-param name="inner">
          <xsl:for-each select="d:regulation | d:document | d:contest
              | d:programme
              | key('document', d:insert[@what = 'document']/@document)">
            <xsl:call-template name="section-bookmarks"/>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
