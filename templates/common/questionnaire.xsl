<?xml version="1.0" encoding="UTF-8"?>
<!--
questionnaire: an instrument to be handed out: head, questions, places for
the answers. The instrument is data: the school's own, else the typical one
(templates/instruments). No consent stands in it: a consent is a paper of its
own. How an item is answered is in questionnaire-items.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:q="urn:pisar:questionnaire"
    xmlns:func="http://exslt.org/functions"
    extension-element-prefixes="func"
    exclude-result-prefixes="d p q">

  <xsl:include href="forms.xsl"/>
  <xsl:include href="questionnaire-items.xsl"/>

  <!-- Of a blank: for whom, and for which form of mentoring. -->
  <xsl:param name="role"/>
  <xsl:param name="form"/>

  <xsl:variable name="q-words"
      select="document('questionnaire-words.xml')/words"/>

  <!-- true when a list of names holds one; an empty one holds all. -->
  <func:function name="q:holds">
    <xsl:param name="list"/>
    <xsl:param name="name"/>
    <func:result select="not(string($list)) or contains(
        concat(' ', $list, ' '), concat(' ', $name, ' '))"/>
  </func:function>

  <!-- Those of a role and form: all that are given must agree. -->
  <func:function name="q:fit">
    <xsl:param name="instruments"/>
    <xsl:param name="for"/>
    <xsl:param name="in"/>
    <func:result select="$instruments[$for = '' or @role = $for
        or not(@role)][$in = '' or not(@forms)
        or contains(concat(' ', @forms, ' '), concat(' ', $in, ' '))]"/>
  </func:function>

  <!--
    The instrument to print: the subject itself; else the school's own of the
    code that fits; else the typical one of the file $file.
  -->
  <func:function name="q:instrument">
    <xsl:param name="subject"/>
    <xsl:param name="code"/>
    <xsl:param name="file"/>
    <xsl:variable name="handed"
        select="$subject[self::d:hand-out or self::d:insert]"/>
    <xsl:variable name="for" select="concat($handed/@role,
        substring($role, 1, 99 * not($handed)))"/>
    <xsl:variable name="in" select="concat($handed/@form,
        substring($form, 1, 99 * not($handed)))"/>
    <!-- a sheet about someone is filled in, and is no form -->
    <xsl:variable name="own" select="q:fit(($dossier/d:instruments/*
        [not(@person)] | $dossier/d:monitoring/d:instrument)[@code = $code],
        string($for), string($in))"/>
    <xsl:variable name="typical" select="q:fit(document(concat(
        '../instruments/', $file, '.xml'))/d:instruments/*,
        string($for), string($in))"/>
    <func:result select="($subject[self::d:instrument
          or self::d:score-sheet or self::d:curator-scale]
        | ($own | $typical[not($own)])[not($subject/self::d:instrument
          or $subject/self::d:score-sheet
          or $subject/self::d:curator-scale)])[1]"/>
  </func:function>

  <!-- ===== The paper ===== -->

  <!-- $phase: before, interim, after or nothing. -->
  <xsl:template name="questionnaire-paper">
    <xsl:param name="code"/>
    <xsl:param name="file" select="p:lower($code)"/>
    <xsl:param name="phase"/>
    <xsl:param name="more"/>
    <xsl:variable name="subject" select="p:subject()"/>
    <xsl:variable name="instrument"
        select="q:instrument($subject, $code, $file)"/>
    <xsl:if test="not($instrument)">
      <xsl:value-of select="p:error($subject,
          concat('нет анкеты ', $code, ' для этой роли и формы'))"/>
    </xsl:if>
    <xsl:call-template name="page-root">
      <xsl:with-param name="title">
        <xsl:apply-templates select="$instrument/d:title/node()"
            mode="plain"/>
      </xsl:with-param>
      <xsl:with-param name="parts">
        <xsl:call-template name="page-part">
          <xsl:with-param name="first" select="true()"/>
          <xsl:with-param name="content">
            <xsl:call-template name="questionnaire">
              <xsl:with-param name="instrument" select="$instrument"/>
              <xsl:with-param name="phase" select="$phase"/>
              <xsl:with-param name="in" select="concat(
                  $subject[self::d:hand-out]/@form, substring($form, 1,
                  99 * not($subject/self::d:hand-out)))"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:copy-of select="$more"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- $in: the form of mentoring it is for, by its typical name; $whose: the
       school above the title. -->
  <xsl:template name="questionnaire">
    <xsl:param name="instrument"/>
    <xsl:param name="phase" select="''"/>
    <xsl:param name="in"/>
    <xsl:param name="whose" select="true()"/>
    <xsl:call-template name="questionnaire-title">
      <xsl:with-param name="instrument" select="$instrument"/>
      <xsl:with-param name="phase" select="$phase"/>
      <xsl:with-param name="in" select="$in"/>
      <xsl:with-param name="whose" select="$whose"/>
    </xsl:call-template>
    <xsl:call-template name="questionnaire-head">
      <xsl:with-param name="instrument" select="$instrument"/>
    </xsl:call-template>
    <xsl:variable name="items" select="$instrument/d:item
        [not(@phases) or q:holds(@phases, $phase) or $phase = '']
        [not(@forms) or $in != '' and q:holds(@forms, $in)]"/>
    <xsl:for-each select="$instrument/d:heading | $items">
      <xsl:choose>
        <xsl:when test="self::d:heading">
          <fo:block xsl:use-attribute-sets="heading" space-before="10pt"
              font-size="{$table-size}">
            <xsl:apply-templates mode="heading"/>
          </fo:block>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="id" select="@id"/>
          <xsl:call-template name="questionnaire-item">
            <xsl:with-param name="n" select="count($items
                [following-sibling::d:item/@id = $id]) + 1"/>
            <xsl:with-param name="phase" select="$phase"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <fo:block xsl:use-attribute-sets="requisite" text-align="center"
        space-before="12pt" font-size="{$table-size}"
        keep-with-previous.within-page="always">
      <xsl:value-of select="$q-words/say[@id = 'thanks']"/>
    </fo:block>
  </xsl:template>

  <!-- Whose, the title, the moment, the form of mentoring. -->
  <xsl:template name="questionnaire-title">
    <xsl:param name="instrument"/>
    <xsl:param name="phase" select="''"/>
    <xsl:param name="in" select="''"/>
    <xsl:param name="whose" select="true()"/>
    <xsl:variable name="own" select="$dossier/d:programme/d:forms/d:form
        [@id = $instrument/@mentoring-form]/d:name"/>
    <xsl:if test="$whose"><xsl:call-template name="whose"/></xsl:if>
    <fo:block xsl:use-attribute-sets="heading" text-align="center">
      <xsl:apply-templates select="$instrument/d:title/node()"
          mode="heading"/>
      <xsl:if test="string($phase)">
        <fo:block font-weight="normal" font-size="{$table-size}">
          <xsl:value-of select="concat('(', $q-words/phase
              [@name = $phase], ')')"/>
        </fo:block>
      </xsl:if>
    </fo:block>
    <xsl:if test="$own or string($in)">
      <fo:block xsl:use-attribute-sets="requisite" text-align="center"
          font-size="{$table-size}">
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:value-of select="concat($q-words/say[@id = 'form'], ': «')"/>
            <xsl:choose>
              <xsl:when test="$own">
                <xsl:call-template name="nominative">
                  <xsl:with-param name="node" select="$own"/>
                </xsl:call-template>
              </xsl:when>
              <xsl:otherwise>
                <xsl:value-of select="$q-words/form[@name = $in]"/>
              </xsl:otherwise>
            </xsl:choose>
            <xsl:text>»</xsl:text>
          </xsl:with-param>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- Who answers, then what to do. -->
  <xsl:template name="questionnaire-head">
    <xsl:param name="instrument"/>
    <xsl:if test="not($instrument/d:head-fields)
        or $instrument/d:head-fields/d:field">
      <fo:block font-size="{$table-size}" space-before="6pt"
          space-after="4pt">
        <xsl:choose>
          <xsl:when test="$instrument/d:head-fields">
            <xsl:for-each select="$instrument/d:head-fields/d:field">
              <xsl:call-template name="fill-line">
                <xsl:with-param name="label" select="d:label"/>
                <xsl:with-param name="value" select="string(d:value)"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:when>
          <xsl:when test="$instrument/@anonymous = 'true'
              or $instrument/@anonymous = '1'">
            <xsl:call-template name="fill-line">
              <xsl:with-param name="label"
                  select="$q-words/say[@id = 'code']"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <!-- a college has groups, whose names begin with no number -->
            <xsl:variable name="groups" select="$dossier/d:people/d:person
                /d:class-or-group"/>
            <xsl:variable name="place">
              <xsl:choose>
                <xsl:when test="$groups and not($groups[number(substring(
                    normalize-space(.), 1, 1)) &gt;= 0])">group</xsl:when>
                <xsl:otherwise>place</xsl:otherwise>
              </xsl:choose>
            </xsl:variable>
            <xsl:for-each select="$q-words/say[@id = 'name'
                or @id = $place or @id = 'date']">
              <xsl:call-template name="fill-line">
                <xsl:with-param name="label" select="."/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:otherwise>
        </xsl:choose>
      </fo:block>
    </xsl:if>
    <xsl:if test="$instrument/d:intro">
      <fo:block font-size="{$table-size}" font-style="italic"
          line-height="{$requisite-line-height}" space-before="4pt"
          space-after="4pt">
        <xsl:call-template name="flow">
          <xsl:with-param name="node" select="$instrument/d:intro"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- ===== Inside other papers ===== -->

  <!-- The school's own by id, or the one of a code that fits. -->
  <xsl:template match="d:insert[@what = 'questionnaire']" mode="block">
    <xsl:variable name="id" select="string(@instrument)"/>
    <xsl:variable name="instrument" select="($dossier/d:instruments/*
        | $dossier/d:monitoring/d:instrument)[@id = $id]
        | q:instrument(self::*[current()/@code], string(@code),
            p:lower(string(@code)))[current()/@code][$id = '']"/>
    <xsl:if test="not($instrument/d:item)">
      <xsl:value-of select="p:error(., concat('нет анкеты ', $id, @code,
          ' для этой роли и формы'))"/>
    </xsl:if>
    <xsl:call-template name="questionnaire">
      <xsl:with-param name="instrument" select="$instrument"/>
      <xsl:with-param name="in" select="string(@form)"/>
      <xsl:with-param name="whose" select="false()"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
