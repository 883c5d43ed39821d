<?xml version="1.0" encoding="UTF-8"?>
<!--
plan-head: the head lines of a development plan and the signatures under it.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:exsl="http://exslt.org/common"
    xmlns:func="http://exslt.org/functions"
    xmlns:plan="urn:pisar:plan"
    extension-element-prefixes="func"
    exclude-result-prefixes="d exsl plan">

  <!-- ===== Head lines ===== -->

  <!-- Labels in one column, as wide as the longest, values on rules. -->
  <xsl:template name="plan-head">
    <xsl:param name="form"/>
    <xsl:param name="plan"/>
    <xsl:param name="pair"/>
    <xsl:variable name="lines" select="$form/d:head-line"/>
    <xsl:variable name="longest">
      <xsl:for-each select="$lines[@role != 'form' and @role != 'period']">
        <xsl:sort select="string-length(normalize-space(.))"
            data-type="number" order="descending"/>
        <n n="{string-length(normalize-space(.))}"/>
      </xsl:for-each>
    </xsl:variable>
    <!-- a letter is about half an em wide; 12 pt is 4.23 mm -->
    <xsl:variable name="chars"
        select="sum(exsl:node-set($longest)/n[1]/@n)"/>
    <xsl:variable name="width" select="30 + ($chars * 2.2 &gt; 30)
        * ($chars * 2.2 - 30) - ($chars * 2.2 &gt; 110)
        * ($chars * 2.2 - 110)"/>
    <xsl:for-each select="$lines">
      <xsl:choose>
        <xsl:when test="@role = 'form'">
          <xsl:call-template name="plan-head-form">
            <xsl:with-param name="form" select="$form"/>
            <xsl:with-param name="plan" select="$plan"/>
            <xsl:with-param name="pair" select="$pair"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="@role = 'period'">
          <xsl:call-template name="plan-head-period">
            <xsl:with-param name="plan" select="$plan"/>
            <xsl:with-param name="pair" select="$pair"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="plan-head-line">
            <xsl:with-param name="width" select="$width"/>
            <xsl:with-param name="people" select="plan:people($plan, $pair,
                string(@role))"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:apply-templates select="$plan/d:head-fields/d:field" mode="plan"/>
  </xsl:template>

  <xsl:template match="d:field" mode="plan">
    <xsl:call-template name="field"/>
  </xsl:template>

  <!-- The persons of a role: those that the plan names, else the pair's. -->
  <func:function name="plan:people">
    <xsl:param name="plan"/>
    <xsl:param name="pair"/>
    <xsl:param name="role"/>
    <xsl:variable name="own"
        select="$plan/*[local-name() = $role]/@person"/>
    <xsl:variable name="ids" select="$own
        | $pair/*[local-name() = $role][not($own)]/@person"/>
    <func:result select="$plan/ancestor::d:dossier/d:people
        /d:person[($role = 'mentor' or $role = 'mentee') and @id = $ids]"/>
  </func:function>

  <!-- «Форма наставничества: «ученик – ученик». Ролевая модель: «…».» -->
  <xsl:template name="plan-head-form">
    <xsl:param name="form"/>
    <xsl:param name="plan"/>
    <xsl:param name="pair"/>
    <xsl:variable name="programme-form"
        select="$pair/ancestor::d:dossier/d:programme/d:forms/d:form
            [@id = $pair/@mentoring-form]"/>
    <xsl:variable name="programme-model"
        select="$pair/ancestor::d:dossier/d:programme/d:forms/d:form
            /d:role-model[@id = $pair/@role-model]"/>
    <xsl:variable name="names" select="($plan/d:form-name
        | $pair/d:form-name | $programme-form/d:name)"/>
    <fo:block xsl:use-attribute-sets="requisite" space-after="4pt">
      <fo:inline font-weight="bold">
        <xsl:apply-templates mode="inline"/>
        <xsl:call-template name="colon"/>
      </fo:inline>
      <xsl:text> </xsl:text>
      <xsl:call-template name="plan-quoted">
        <xsl:with-param name="node" select="($plan/d:form-name
            | ($pair/d:form-name | $programme-form/d:name
                [not($pair/d:form-name)])[not($plan/d:form-name)]
            | $form/d:form-name[not($names)])[1]"/>
      </xsl:call-template>
      <xsl:variable name="models" select="$plan/d:role-model
          | ($pair/d:role-model-name | $programme-model/d:name
              [not($pair/d:role-model-name)])[not($plan/d:role-model)]"/>
      <xsl:variable name="printed"
          select="$models | $form/d:role-model[not($models or $names)]"/>
      <xsl:if test="$printed">
        <xsl:text>. </xsl:text>
        <fo:inline font-weight="bold">
          <xsl:value-of select="$plan-words/say[@id = 'role-model']"/>
        </fo:inline>
        <xsl:text> </xsl:text>
        <xsl:for-each select="$printed">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:call-template name="plan-quoted">
            <xsl:with-param name="node" select="."/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:if>
      <xsl:text>.</xsl:text>
    </fo:block>
  </xsl:template>

  <!-- Words in « », unless they bring their own. -->
  <xsl:template name="plan-quoted">
    <xsl:param name="node"/>
    <xsl:variable name="bare"
        select="not(contains(normalize-space($node), '«'))"/>
    <xsl:if test="$bare">«</xsl:if>
    <xsl:apply-templates select="$node/node()[not(self::d:case)]"
        mode="inline"/>
    <xsl:if test="$bare">»</xsl:if>
  </xsl:template>

  <!-- «Срок осуществления плана: с … по …», or room for both dates. -->
  <xsl:template name="plan-head-period">
    <xsl:param name="plan"/>
    <xsl:param name="pair"/>
    <xsl:variable name="start" select="($plan/@start
        | $pair/@start[not($plan/@start)])"/>
    <xsl:variable name="end" select="($plan/@end
        | $pair/@end[not($plan/@end)])"/>
    <fo:block xsl:use-attribute-sets="requisite" space-before="4pt">
      <xsl:apply-templates mode="inline"/>
      <xsl:call-template name="colon"/>
      <xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="$start and $end">
          <xsl:call-template name="date-span">
            <xsl:with-param name="from" select="$start"/>
            <xsl:with-param name="to" select="$end"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:text>с&#160;</xsl:text>
          <xsl:call-template name="date-blank"/>
          <xsl:text> по&#160;</xsl:text>
          <xsl:call-template name="date-blank"/>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- Label at the left; at the right a rule for every person, or one. -->
  <xsl:template name="plan-head-line">
    <xsl:param name="width"/>
    <xsl:param name="people"/>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate"
        keep-together.within-page="always" space-before="2pt">
      <fo:table-column column-width="{format-number($width, '0.0')}mm"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-body>
        <fo:table-row>
          <fo:table-cell>
            <fo:block xsl:use-attribute-sets="requisite">
              <xsl:apply-templates mode="inline"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell padding-start="2mm">
            <xsl:for-each select="$people">
              <fo:block xsl:use-attribute-sets="requisite"
                  border-bottom="{$border}">
                <xsl:call-template name="plan-person"/>
              </fo:block>
            </xsl:for-each>
            <xsl:if test="not($people)">
              <fo:block xsl:use-attribute-sets="requisite"
                  text-align-last="justify">
                <xsl:call-template name="rule-fill"/>
              </fo:block>
            </xsl:if>
            <fo:block font-size="{$caption-size}" line-height="1.15"
                text-align="center" hyphenate="false">
              <xsl:call-template name="say">
                <xsl:with-param name="text" select="@caption"/>
              </xsl:call-template>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- A pupil with the class, anyone else with the post and workplace. -->
  <xsl:template name="plan-person">
    <xsl:call-template name="say">
      <xsl:with-param name="text">
        <xsl:call-template name="person-with">
          <xsl:with-param name="person" select="."/>
          <xsl:with-param name="form" select="'full'"/>
          <xsl:with-param name="class" select="not(d:position)"/>
        </xsl:call-template>
        <xsl:if test="d:workplace[normalize-space(.) != '']">
          <xsl:text>, </xsl:text>
          <xsl:value-of select="normalize-space(d:workplace)"/>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ===== Signatures ===== -->

  <!-- The mentor at the left, the mentee at the right; a child's parent is the
       third, in smaller type. -->
  <xsl:template name="plan-signatures">
    <xsl:param name="form"/>
    <xsl:param name="plan"/>
    <xsl:param name="pair"/>
    <xsl:param name="parent"/>
    <xsl:variable name="all" select="$form/d:signature"/>
    <xsl:variable name="children" select="plan:people($plan, $pair, 'mentee')
        [d:legal-representative]"/>
    <xsl:variable name="parents" select="$parent
        or $plan/../@parent = 'true' or $plan/../@parent = '1'"/>
    <xsl:variable name="second"
        select="$all[@role = 'mentee' or @role = 'representative']"/>
    <xsl:variable name="first"
        select="$all[not(@role = 'mentee' or @role = 'representative')]"/>
    <xsl:variable name="third" select="$parents
        and not($all/@role = 'representative') and ($children or $parent)"/>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate"
        space-before="14pt" keep-together.within-page="always"
        keep-with-previous.within-page="always" font-size="{$table-size}">
      <xsl:if test="$third">
        <xsl:attribute name="font-size">
          <xsl:value-of select="$note-size"/>
        </xsl:attribute>
      </xsl:if>
      <fo:table-column column-width="proportional-column-width(20)"/>
      <fo:table-column
          column-width="proportional-column-width({2 - $third})"/>
      <fo:table-column column-width="proportional-column-width(20)"/>
      <xsl:if test="$third">
        <fo:table-column column-width="proportional-column-width(1)"/>
        <fo:table-column column-width="proportional-column-width(25)"/>
      </xsl:if>
      <fo:table-body>
        <fo:table-row keep-together.within-page="always">
          <xsl:call-template name="plan-signers">
            <xsl:with-param name="of" select="$first"/>
            <xsl:with-param name="plan" select="$plan"/>
            <xsl:with-param name="pair" select="$pair"/>
          </xsl:call-template>
          <fo:table-cell><fo:block/></fo:table-cell>
          <xsl:call-template name="plan-signers">
            <xsl:with-param name="of" select="$second"/>
            <xsl:with-param name="plan" select="$plan"/>
            <xsl:with-param name="pair" select="$pair"/>
          </xsl:call-template>
          <xsl:if test="$third">
            <fo:table-cell><fo:block/></fo:table-cell>
            <xsl:call-template name="plan-parents">
              <xsl:with-param name="children" select="$children"/>
              <xsl:with-param name="plan" select="$plan"/>
            </xsl:call-template>
          </xsl:if>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="plan-signers">
    <xsl:param name="of"/>
    <xsl:param name="plan"/>
    <xsl:param name="pair"/>
    <fo:table-cell>
      <xsl:for-each select="$of">
        <xsl:call-template name="plan-signature">
          <xsl:with-param name="plan" select="$plan"/>
          <xsl:with-param name="pair" select="$pair"/>
        </xsl:call-template>
      </xsl:for-each>
      <fo:block/>
    </fo:table-cell>
  </xsl:template>

  <!-- A parent of each child, an empty line when nobody is known. -->
  <xsl:template name="plan-parents">
    <xsl:param name="children"/>
    <xsl:param name="plan"/>
    <fo:table-cell>
      <xsl:for-each select="$children/d:legal-representative[1]">
        <xsl:call-template name="plan-parent">
          <xsl:with-param name="plan" select="$plan"/>
          <xsl:with-param name="name">
            <xsl:call-template name="person-name">
              <xsl:with-param name="person" select="key('person', @person)"/>
              <xsl:with-param name="form" select="$signature-name-form"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:if test="not($children)">
        <xsl:call-template name="plan-parent">
          <xsl:with-param name="plan" select="$plan"/>
        </xsl:call-template>
      </xsl:if>
    </fo:table-cell>
  </xsl:template>

  <!-- The line of a child's parent. -->
  <xsl:template name="plan-parent">
    <xsl:param name="plan"/>
    <xsl:param name="name" select="''"/>
    <xsl:call-template name="plan-sign-line">
      <xsl:with-param name="label" select="$plan-words/say[@id = 'parent']"/>
      <xsl:with-param name="name" select="string($name)"/>
      <xsl:with-param name="dated" select="true()"/>
      <xsl:with-param name="date" select="$plan/d:signed
          [@role = 'representative']/@date"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A line for everyone of the role: a group has several mentees. -->
  <xsl:template name="plan-signature">
    <xsl:param name="plan"/>
    <xsl:param name="pair"/>
    <xsl:variable name="people"
        select="plan:people($plan, $pair, string(@role))"/>
    <xsl:variable name="date"
        select="$plan/d:signed[@role = current()/@role]/@date"/>
    <xsl:variable name="dated" select="boolean($date or d:date
        or @date-blank = 'true' or @date-blank = '1')"/>
    <xsl:variable name="signature" select="."/>
    <xsl:for-each select="$people">
      <xsl:call-template name="plan-sign-line">
        <xsl:with-param name="label" select="$signature/d:label"/>
        <xsl:with-param name="name">
          <xsl:call-template name="person-name">
            <xsl:with-param name="person" select="."/>
            <xsl:with-param name="form" select="$signature-name-form"/>
          </xsl:call-template>
        </xsl:with-param>
        <xsl:with-param name="dated" select="$dated"/>
        <xsl:with-param name="date" select="$date"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="not($people)">
      <xsl:call-template name="plan-sign-line">
        <xsl:with-param name="label" select="d:label"/>
        <xsl:with-param name="name" select="string(d:name)"/>
        <xsl:with-param name="dated" select="$dated"/>
        <xsl:with-param name="date" select="$date"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Label, rule, name; the date below. -->
  <xsl:template name="plan-sign-line">
    <xsl:param name="label"/>
    <xsl:param name="name" select="''"/>
    <xsl:param name="dated"/>
    <xsl:param name="date"/>
    <fo:block xsl:use-attribute-sets="requisite" space-before="8pt"
        text-align-last="justify">
      <xsl:call-template name="say">
        <xsl:with-param name="text" select="normalize-space($label)"/>
      </xsl:call-template>
      <xsl:text> </xsl:text>
      <xsl:call-template name="rule-fill"/>
      <xsl:if test="string($name)">
        <xsl:value-of select="concat(' ', translate($name, ' ', '&#160;'))"/>
      </xsl:if>
    </fo:block>
    <xsl:if test="$dated">
      <fo:block xsl:use-attribute-sets="requisite" space-before="4pt">
        <xsl:choose>
          <xsl:when test="$date">
            <xsl:call-template name="date-text">
              <xsl:with-param name="value" select="string($date)"/>
              <xsl:with-param name="form" select="$text-date-form"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise><xsl:call-template name="date-blank"/></xsl:otherwise>
        </xsl:choose>
      </fo:block>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
